package errorscape.optimizer;

/// An optimizer with what stands around it: decay of the weights, clipping of the gradient, Lookahead, averaged
/// weights, a schedule of its learning rate.
public record Recipe(Optimizer optimizer, Around around, Schedule schedule) implements OptimizerSettings {
    public Recipe {
        if (optimizer.searches()) {
            refuse(!schedule.equals(Schedule.CONSTANT), optimizer, "a schedule");
            refuse(around.clipNorm() != 0 || around.clipValue() != 0, optimizer, "gradient clipping");
            refuse(around.decoupledDecay(), optimizer, "decoupled weight decay");
        }
        if (optimizer.type().find("weightDecay").isPresent()) {
            refuse(around.weightDecay() != 0, optimizer, "a second weight decay");
        }
    }

    private static void refuse(boolean given, Optimizer optimizer, String what) {
        if (given) {
            throw new IllegalArgumentException(optimizer.displayName() + " does not take " + what);
        }
    }

    @Override
    public String displayName() {
        return optimizer.displayName();
    }

    @Override
    public double learningRate() {
        return optimizer.learningRate();
    }

    @Override
    public OptimizerSettings withLearningRate(double learningRate) {
        return with(optimizer.withLearningRate(learningRate));
    }

    /// The same around another optimizer, as far as it takes it.
    public OptimizerSettings with(Optimizer other) {
        boolean owned = other.type().find("weightDecay").isPresent();
        double decay = owned ? 0 : around.weightDecay();
        Around fitting = other.searches()
                ? around.with(decay, false, 0, 0)
                : around.with(decay, !owned && around.decoupledDecay(), around.clipNorm(), around.clipValue());
        return new Recipe(other, fitting, other.searches() ? Schedule.CONSTANT : schedule).plain();
    }

    /// The optimizer alone if nothing stands around it: settings that do the same are equal.
    public OptimizerSettings plain() {
        return around.equals(Around.NOTHING) && schedule.equals(Schedule.CONSTANT) ? optimizer : this;
    }

    /// Whether there can be averaged weights beside those that are stepped ([Stepper#averaged]).
    public boolean averages() {
        return around.average() != Around.Average.NONE || around.lookahead() > 0 || optimizer.averages();
    }

    @Override
    public Recipe recipe() {
        return this;
    }

    @Override
    public Stepper stepper(int dimension) {
        return new RecipeStepper(this, dimension);
    }

    /// A stepper that goes on with what one of other settings remembers, where both are of one kind; else a
    /// fresh one that knows how many steps have been made.
    ///
    /// @param memory what a stepper of `former` gave as its state
    public Stepper stepperAfter(Recipe former, double[] memory, int dimension) {
        RecipeStepper stepper = new RecipeStepper(this, dimension);
        boolean same =
                optimizer.getClass().equals(former.optimizer.getClass()) && optimizer.continues(former.optimizer);
        stepper.restore(memory, former, same);
        return stepper;
    }
}
