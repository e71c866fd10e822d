package errorscape.laboratory;

import java.util.List;

/// What a laboratory found.
public sealed interface LabResult permits RestartsResult, BasinMapResult, SweepResult, NoiseResult {
    /// The laboratory's name in files and commands.
    String lab();

    /// What can be said in a few numbers.
    List<Fact> facts();

    /// The runs, in the order of [#trials()], and further tables after them.
    List<LabTable> tables();

    /// The runs themselves: each row of the first table can be looked at as a scenario.
    List<Trial> trials();

    /// How many of the runs were made: fewer than all if the laboratory was ended before it was done.
    int runsMade();

    /// A number, or a word, about all runs.
    ///
    /// @param key in files
    /// @param name for people
    /// @param value Double, Long, Integer, Boolean or String
    record Fact(String key, String name, Object value) {}
}
