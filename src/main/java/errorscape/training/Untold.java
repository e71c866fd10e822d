package errorscape.training;

/// Failures that end one task of a thread and not the thread, which all the same must not be lost.
final class Untold {
    private Untold() {}

    /// Hands a failure to whoever hears of those that end this thread. A thread that has nobody for that, as one of the
    /// command line or of a test, has the failure in its result.
    static void tell(Throwable failure) {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler told = thread.getUncaughtExceptionHandler();
        if (!(told instanceof ThreadGroup)) {
            told.uncaughtException(thread, failure);
        }
    }

    /// Why something stopped, for people.
    static String inWords(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? "Training stopped: there is not enough memory for it."
                : "Training stopped because of a failure: " + failure;
    }
}
