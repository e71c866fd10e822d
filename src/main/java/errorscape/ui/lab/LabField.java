package errorscape.ui.lab;

/// A setting of a laboratory as its window asks for it: a text field, or a check box.
///
/// @param id of the control
/// @param label key of the text before it
/// @param standard what stands in it at first; of a check box [#YES] or [#NO]
/// @param columns width of a text field; 0 for a check box
/// @param tip key of what it means
/// @param prompt key of what an empty text field means, in a word or two
record LabField(String id, String label, String standard, int columns, String tip, String prompt) {
    static final String YES = "yes";
    static final String NO = "no";

    /// A field that something is worked out for when it is empty.
    LabField(String id, String label, String standard, int columns, String tip) {
        this(id, label, standard, columns, tip, "lab.automatic");
    }

    /// A check box that is not checked at first.
    static LabField choice(String id, String label, String tip) {
        return new LabField(id, label, NO, 0, tip);
    }

    boolean isChoice() {
        return columns == 0;
    }
}
