//! What goes with a computer: from the workshop, or given at the handover.

vocabulary! {
    /// Something that goes with a computer.
    Accessory {
        /// A charger or power cable.
        Charger,
        /// A mouse.
        Mouse,
        /// A keyboard.
        Keyboard,
        /// A screen.
        Screen,
        /// A cable for the screen.
        ScreenCable,
        /// A bag.
        Bag,
        /// A headset.
        Headset,
        /// A webcam.
        Webcam,
        /// A network adapter.
        NetworkAdapter,
        /// A USB stick.
        UsbStick,
        /// A key to the mobile network, or a router.
        Modem,
    }
}
