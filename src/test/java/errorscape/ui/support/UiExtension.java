package errorscape.ui.support;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the toolkit before the first test that needs it, hands out the [Ui], closes what a test left open and fails
/// it for what went wrong behind its back.
final class UiExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(UiExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        ui(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Ui ui = ui(context);
        ui.closeAll();
        List<Throwable> failures = ui.takeFailures();
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError("on the FX thread: " + failures.getFirst(), failures.getFirst());
            failures.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ui.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ui(context);
    }

    /// One toolkit a JVM: JavaFX cannot be started twice.
    private static Ui ui(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Ui.class, _ -> Ui.start(), Ui.class);
    }
}
