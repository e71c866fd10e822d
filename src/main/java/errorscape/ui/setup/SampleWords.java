package errorscape.ui.setup;

import errorscape.ui.text.Wording;
import errorscape.words.Words;

/// What is said of the data sets and functions that come with the program.
final class SampleWords {
    private SampleWords() {}

    static String title(String english) {
        return Wording.phrase(null, "sample", english);
    }

    /// Its title and what it shows.
    static String of(String title, String about) {
        return Words.text("setup.sample", title(title), Wording.phrase(null, "sample", about));
    }
}
