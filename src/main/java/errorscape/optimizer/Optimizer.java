package errorscape.optimizer;

import java.util.Map;

/// The settings of an optimizer alone: a record with a type that describes its components. Everything but the
/// name and the stepper follows from them.
public non-sealed interface Optimizer extends OptimizerSettings {
    /// What describes the settings.
    SettingsType<? extends Optimizer> type();

    @Override
    default String displayName() {
        return type().displayName();
    }

    @Override
    default double learningRate() {
        return Double.NaN;
    }

    @Override
    default Optimizer withLearningRate(double learningRate) {
        return type().find("learningRate").isEmpty() ? this : with(type(), "learningRate", learningRate);
    }

    /// All values, by the keys of the type's parameters.
    default Map<String, Object> values() {
        return type().valuesOf(this);
    }

    /// The same settings with one other value.
    ///
    /// @param key of a parameter of the type
    /// @throws IllegalArgumentException if the value is not allowed
    default Optimizer with(String key, Object value) {
        return with(type(), key, value);
    }

    @SuppressWarnings("unchecked") // the type is that of these settings
    private <T extends Optimizer> T with(SettingsType<T> type, String key, Object value) {
        return type.with((T) this, key, value);
    }

    /// Whether it finds the length of its steps itself, so that schedules and gradient clipping are not for it.
    default boolean searches() {
        return false;
    }

    /// Whether it needs one fixed loss, so that every step takes all samples.
    default boolean wholeLoss() {
        return false;
    }

    /// Whether it keeps a mean of the weights itself ([Stepper#averaged]).
    default boolean averages() {
        return false;
    }

    /// Whether a stepper of these settings can go on with what one of the former settings remembers.
    ///
    /// @param former of the same type
    default boolean continues(Optimizer former) {
        return true;
    }

    @Override
    default Optimizer optimizer() {
        return this;
    }

    @Override
    default Recipe recipe() {
        return new Recipe(this, Around.NOTHING, Schedule.CONSTANT);
    }
}
