# When a page cannot be shown.
error-403 = This page is not open to you
error-403-text = Your account has no access to this page. If you think this is a mistake, ask the person who manages your organisation's accounts.
error-404 = This page does not exist
error-404-text = The address may be incomplete, or the page has been removed.
error-500 = A link has broken
error-500-text = The problem is on our side, not yours. Nothing you saved is lost. Try again in a moment.
error-429 = One moment, please
error-429-text = You asked for many pages in a short time. Wait a minute, then reload this one: nothing is lost.
error-503 = The service is closed for a moment
error-503-text = We are updating it. Come back in a few minutes: what you saved is kept.
error-reference = To tell us about it, give this number:
error-home = Back to the home page
