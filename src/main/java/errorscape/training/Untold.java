package errorscape.training;

import errorscape.words.Words;

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
        return failure instanceof OutOfMemoryError ? Words.text("run.memory") : Words.text("run.failure", failure);
    }

    /// Why a racer is left out, for people.
    static String notAdded(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? Words.text("run.not.added.memory")
                : Words.text("run.not.added", failure);
    }
}
