package errorscape.ui.lab;

/// A setting of a laboratory as its window asks for it.
///
/// @param id of the text field
/// @param label before it
/// @param standard what stands in it at first
/// @param columns its width
/// @param tip what it means
record LabField(String id, String label, String standard, int columns, String tip) {}
