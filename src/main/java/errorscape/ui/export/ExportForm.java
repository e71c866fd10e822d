package errorscape.ui.export;

import errorscape.export.movie.MoviePlan;
import errorscape.export.picture.PictureParts;
import errorscape.export.picture.PictureStyle;
import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportRequest;
import errorscape.export.task.ExportSubject;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What is chosen in the sheet, as it is typed. JavaFX thread only.
final class ExportForm {
    /// A GIF's delays are hundredths of a second: eight of them.
    private static final String OF_GIF = "12.5";

    private static final String OF_VIDEO = "25";

    final ObjectProperty<ExportSubject> subject = new SimpleObjectProperty<>(ExportSubject.TERRAIN);
    final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.PNG);
    final StringProperty width = new SimpleStringProperty("1920");
    final StringProperty height = new SimpleStringProperty("1200");
    final StringProperty textScale = new SimpleStringProperty("1.5");
    final BooleanProperty printed = new SimpleBooleanProperty();
    final StringProperty millimetres = new SimpleStringProperty("160");
    final StringProperty points = new SimpleStringProperty("8");
    final StringProperty resolution = new SimpleStringProperty("300");
    final BooleanProperty light = new SimpleBooleanProperty();
    final BooleanProperty transparent = new SimpleBooleanProperty();
    final ObjectProperty<ColourMap> colours = new SimpleObjectProperty<>(ColourMap.VIRIDIS);
    final BooleanProperty caption = new SimpleBooleanProperty();
    final BooleanProperty axisNames = new SimpleBooleanProperty(true);
    final BooleanProperty legend = new SimpleBooleanProperty(true);
    final BooleanProperty logarithmic = new SimpleBooleanProperty(true);
    final ObjectProperty<Motion> chosenMotion = new SimpleObjectProperty<>(Motion.PLAY);
    final StringProperty first = new SimpleStringProperty("0");
    final StringProperty last = new SimpleStringProperty("0");
    final StringProperty degrees = new SimpleStringProperty("360");
    final StringProperty seconds = new SimpleStringProperty("8");
    final StringProperty framesPerSecond = new SimpleStringProperty(OF_GIF);
    final StringProperty solidWidth = new SimpleStringProperty("100");

    ExportForm() {
        subject.subscribe(next -> {
            if (!format.get().fits(next)) {
                format.set(ExportFormat.of(next).getFirst());
            }
        });
        format.subscribe((before, next) -> {
            if (next.isMoving() && !before.isMoving()) {
                size("1280", "800", "1");
            } else if (before.isMoving() && !next.isMoving()) {
                size("1920", "1200", "1.5");
            }
            framesPerSecond.set(next == ExportFormat.GIF ? OF_GIF : OF_VIDEO);
        });
    }

    private void size(String wide, String high, String text) {
        width.set(wide);
        height.set(high);
        textScale.set(text);
    }

    /// All that the file depends on.
    List<ObservableValue<?>> all() {
        return List.of(
                subject,
                format,
                width,
                height,
                textScale,
                printed,
                millimetres,
                points,
                resolution,
                light,
                transparent,
                colours,
                caption,
                axisNames,
                legend,
                logarithmic,
                chosenMotion,
                first,
                last,
                degrees,
                seconds,
                framesPerSecond,
                solidWidth);
    }

    /// A map is seen from above, and nobody goes round it.
    Motion motion() {
        return subject.get() == ExportSubject.TERRAIN ? chosenMotion.get() : Motion.PLAY;
    }

    /// What is wanted.
    ///
    /// @param camera the terrain is seen from
    /// @param known the last step there is
    /// @throws IllegalArgumentException if there is no such file; the message says what to change
    ExportRequest request(Camera camera, long known) {
        ExportFormat kind = format.get();
        boolean goes = kind == ExportFormat.HTML || (kind.isMoving() && motion().plays());
        if (goes && known == 0) {
            throw new IllegalArgumentException(Words.text("export.noSteps"));
        }
        return new ExportRequest(
                subject.get(),
                kind,
                style(),
                camera,
                plan(known),
                ExportPart.SOLID.applies(this)
                        ? Typed.number(solidWidth, Words.text("export.solidWidth"), 10, 2000)
                        : 100,
                Long.MAX_VALUE,
                logarithmic.get() ? LossScale.Kind.LOG : LossScale.Kind.LINEAR);
    }

    private PictureStyle style() {
        if (!ExportPart.SIZE.applies(this)) {
            return PictureStyle.of(1280, 800).withColours(colours.get());
        }
        int wide = (int) Typed.whole(width, Words.text("export.width"), 16, 16_000);
        int high = (int) Typed.whole(height, Words.text("export.height"), 16, 16_000);
        boolean print = ExportPart.PRINT.applies(this);
        double scale = print ? 1 : Typed.number(textScale, Words.text("export.textScale"), 0.5, 8);
        PictureStyle style = PictureStyle.of(wide, high)
                .withSize(wide, high, scale)
                .withPalette(light.get() ? Palette.LIGHT : Palette.DARK)
                .withColours(colours.get())
                .withTransparent(transparent.get() && ExportPart.TRANSPARENT.applies(this))
                .withParts(PictureParts.ALL
                        .withCaption(caption.get())
                        .withAxisNames(axisNames.get())
                        .withLegend(legend.get()));
        return print
                ? style.printed(
                        Typed.number(millimetres, Words.text("export.millimetres"), 10, 2000),
                        Typed.number(points, Words.text("export.points"), 3, 100),
                        Typed.number(resolution, Words.text("export.resolution"), 30, 2400))
                : style;
    }

    private MoviePlan plan(long known) {
        if (!format.get().isMoving()) {
            return new MoviePlan(8, 25, Optional.empty(), 0, Optional.empty());
        }
        Optional<MoviePlan.Steps> steps = Optional.empty();
        if (motion().plays()) {
            long from = Typed.whole(first, Words.text("export.first"), 0, known);
            steps = Optional.of(new MoviePlan.Steps(from, Typed.whole(last, Words.text("export.last"), from, known)));
        }
        double turn = motion().turns() ? Typed.number(degrees, Words.text("export.degrees"), -3600, 3600) : 0;
        return new MoviePlan(
                Typed.number(seconds, Words.text("export.seconds"), 0.2, 600),
                Typed.number(framesPerSecond, Words.text("export.framesPerSecond"), 0.2, 100),
                steps,
                turn,
                Optional.empty());
    }
}
