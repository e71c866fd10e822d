package errorscape.rehearsal;

import errorscape.scenario.Scenario;
import errorscape.slice.PlaneChoice;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.PlaneChoice.RandomDirections;
import errorscape.ui.session.Session;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;

/// What moves in a rehearsal while a network trains.
enum Live {
    /// The plane stands.
    FIXED,
    /// The plane goes with the ball.
    FOLLOW {
        @Override
        void begin(Theatre theatre) {
            ((ToggleButton) theatre.stage().getScene().lookup("#follow")).fire();
        }

        @Override
        boolean counts(Theatre theatre) {
            return true;
        }
    },
    /// The plane turns into another one, again and again.
    MORPH {
        @Override
        void again(Theatre theatre) {
            Session session = theatre.session();
            if (!counts(theatre) && !session.slice().samplingProperty().get()) {
                session.change(Live::turned);
            }
        }

        @Override
        boolean counts(Theatre theatre) {
            return theatre.session().slice().turning();
        }
    },
    /// The eigenvalues at the ball are shown.
    SPECTRUM {
        @Override
        void begin(Theatre theatre) {
            TabPane tabs = (TabPane) theatre.stage().getScene().lookup("#bottomTabs");
            tabs.getSelectionModel().select(1);
        }
    };

    /// Does what a user does before.
    void begin(Theatre theatre) {}

    /// Does what a user does again and again, asked at every pulse.
    void again(Theatre theatre) {}

    /// Whether grids count now.
    boolean counts(Theatre theatre) {
        return false;
    }

    private static Scenario turned(Scenario scenario) {
        PlaneChoice now = scenario.slice().plane();
        long seed = now instanceof RandomDirections random ? random.seed() + 1 : 1;
        PlaneChoice next = new RandomDirections(seed, Normalisation.FILTER, false);
        return scenario.withSlice(new Scenario.Slice(next, scenario.slice().at(), Optional.empty()));
    }
}
