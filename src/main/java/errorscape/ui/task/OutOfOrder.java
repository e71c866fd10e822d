package errorscape.ui.task;

/// The place of a view where it says that it has been given up, and where it no longer says so. JavaFX thread only.
public interface OutOfOrder {
    /// The view has been given up.
    void show(Throwable failure);

    /// It is tried again.
    void clear();

    /// For what has no place of its own: that it failed is told like every failure.
    OutOfOrder NOWHERE = new OutOfOrder() {
        @Override
        public void show(Throwable failure) {}

        @Override
        public void clear() {}
    };
}
