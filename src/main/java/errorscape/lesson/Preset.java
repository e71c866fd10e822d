package errorscape.lesson;

import java.util.Map;

/// A phenomenon as a pair of scenes that differ in one number.
///
/// @param id such as `overshoots`
/// @param number which number of the scenario, as the path of its key: `training.optimizer.learningRate`
/// @param bad where it happens
/// @param good where it does not
/// @param badShows the measure that shows it, and what it must be
/// @param goodShows the same measure, and what it must be
/// @param words by language
public record Preset(
        String id,
        String number,
        Scene bad,
        Scene good,
        Evidence badShows,
        Evidence goodShows,
        Map<String, Words> words) {
    public Preset {
        words = Map.copyOf(words);
    }

    /// What is computed and what must come out.
    public record Evidence(Measure measure, Criterion wanted) {}

    /// One line each.
    ///
    /// @param title of the phenomenon
    /// @param bad what happens
    /// @param good what happens instead
    public record Words(String title, String bad, String good) {}

    /// The words in a language, or else in English.
    ///
    /// @throws IllegalArgumentException if there are neither
    public Words words(String language) {
        Words own = words.get(language);
        Words usual = own == null ? words.get(Lesson.USUAL_LANGUAGE) : own;
        if (usual == null) {
            throw new IllegalArgumentException("the preset " + id + " has no words");
        }
        return usual;
    }
}
