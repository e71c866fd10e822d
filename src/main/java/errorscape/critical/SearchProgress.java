package errorscape.critical;

/// Hears how a search for the critical points of a slice gets on, on the thread that called it.
@FunctionalInterface
public interface SearchProgress {
    /// Hears nothing.
    SearchProgress NONE = (doing, budgetUsed) -> {};

    /// Called often.
    ///
    /// @param doing what is being done, for people, such as "examining cells: 133 points so far"
    /// @param budgetUsed the share of the budget that is used, from 0 to 1
    void at(String doing, double budgetUsed);
}
