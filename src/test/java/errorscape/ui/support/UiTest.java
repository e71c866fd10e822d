package errorscape.ui.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test class that shows something. Its methods and constructor may ask for a [Ui].
///
/// Runs on JavaFX's headless platform in every build, and in a real window where the property `ui.platform.args` says
/// so; the tag `ui` selects these tests. A test fails, too, when anything was thrown on the FX thread or JavaFX warned
/// (of a style sheet's unknown colour, for example) while it ran.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("ui")
@ExtendWith(UiExtension.class)
public @interface UiTest {}
