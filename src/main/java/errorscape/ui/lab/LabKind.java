package errorscape.ui.lab;

import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.scenario.Experiment;
import java.util.List;

/// One of the laboratories as its window needs it.
interface LabKind {
    /// What the menu and the window call it.
    String title();

    /// The key of what it is for, in a sentence or two.
    String about();

    /// The key of what its pictures will show, said while there are none yet.
    String shows();

    /// Its settings.
    List<LabField> fields();

    /// Runs it.
    ///
    /// @throws IllegalArgumentException if a setting is not allowed, with a message for people
    LabResult run(Experiment experiment, LabInput input, Lab.Control control);

    /// The pictures of its result.
    ///
    /// @param result of this laboratory
    /// @param words says texts about the loss in the words of what was trained
    List<LabPicture> pictures(LabResult result, LabWords words);
}
