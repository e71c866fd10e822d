package errorscape.keeping;

import errorscape.file.FileException;
import errorscape.file.OwnFolder;
import errorscape.file.WholeFile;
import errorscape.scenario.ScenarioException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Where one window keeps its work: a folder of its own, locked while it is open, with the last few states of the
/// work, the newest by the highest number. One that does not parse is passed over for the one before.
///
/// The first window goes on with the newest work that no window has; another beside it only with work that was lost
/// in a crash, so that what was closed long ago does not come with every second window.
public final class WorkFolder implements AutoCloseable {
    private static final int GENERATIONS = 4;

    /// Folders of closed windows that are kept.
    private static final int FOLDERS = 12;

    private static final String ENDING = ".json";

    private final Optional<Work> found;
    private OwnFolder folder;
    private OwnFolder.Lock lock;
    private long next;

    private WorkFolder(OwnFolder folder, OwnFolder.Lock lock, Optional<Work> found) {
        this.folder = folder;
        this.lock = lock;
        this.found = found;
        next = 1 + states(folder).stream().mapToLong(WorkFolder::number).max().orElse(0);
    }

    /// The work of a window that is not open.
    private record Left(OwnFolder.Lock lock, OwnFolder folder, Work work) {
        FileTime written() {
            return folder.written(states(folder).getLast());
        }
    }

    /// Takes a folder for a window: one whose work goes on, or a new one.
    ///
    /// @param root of all such folders; made if it is not there
    /// @param goOn whether earlier work is wanted
    /// @throws FileException if there is no place for it
    public static WorkFolder claim(Path root, boolean goOn) throws FileException {
        OwnFolder all = OwnFolder.made(root);
        List<Left> left = new ArrayList<>();
        boolean beside = false;
        for (String name : all.names()) {
            OwnFolder inner = all.inner(name);
            Optional<OwnFolder.Lock> lock = inner.lock();
            beside |= lock.isEmpty();
            lock.ifPresent(own -> look(own, inner).ifPresent(left::add));
        }
        left.sort(Comparator.comparing(Left::written).reversed());
        boolean another = beside;
        Optional<Left> chosen = goOn
                ? left.stream().filter(one -> !(another && one.work().closed())).findFirst()
                : Optional.empty();
        for (int i = 0; i < left.size(); i++) {
            Left one = left.get(i);
            if (chosen.filter(one::equals).isPresent()) {
                continue;
            }
            if (i < FOLDERS) {
                one.lock().close();
            } else {
                one.lock().deleteAll();
            }
        }
        if (chosen.isPresent()) {
            Left one = chosen.get();
            return new WorkFolder(one.folder(), one.lock(), Optional.of(one.work()));
        }
        return fresh(all);
    }

    /// What was left in a folder that nobody has. One without any state is tidied up; states of a newer program stay.
    private static Optional<Left> look(OwnFolder.Lock lock, OwnFolder inner) {
        Optional<Work> work = newest(inner);
        if (work.isPresent()) {
            return Optional.of(new Left(lock, inner, work.get()));
        }
        if (states(inner).isEmpty()) {
            lock.deleteAll();
        } else {
            lock.close();
        }
        return Optional.empty();
    }

    private static WorkFolder fresh(OwnFolder all) throws FileException {
        String name = String.format(Locale.ROOT, "%013d-%s", System.currentTimeMillis(), UUID.randomUUID());
        OwnFolder made = OwnFolder.made(all.place().resolve(name));
        OwnFolder.Lock lock = made.lock().orElseThrow(() -> new IllegalStateException(made.place() + " is taken"));
        return new WorkFolder(made, lock, Optional.empty());
    }

    /// The work that goes on; empty in a new folder.
    public Optional<Work> found() {
        return found;
    }

    /// The work of windows that are not open, the newest first.
    public synchronized List<EarlierWork> earlier() {
        OwnFolder all = OwnFolder.of(folder.place().resolveSibling(""));
        List<EarlierWork> found = new ArrayList<>();
        for (String name : all.names()) {
            // Its own is left alone: looking at it would give up its lock on some systems.
            if (!name.equals(folder.name())) {
                OwnFolder inner = all.inner(name);
                inner.lock().flatMap(own -> look(own, inner)).ifPresent(left -> {
                    found.add(new EarlierWork(left.work(), left.written().toInstant()));
                    left.lock().close();
                });
            }
        }
        found.sort(Comparator.comparing(EarlierWork::written).reversed());
        return found;
    }

    public synchronized Path place() {
        return folder.place();
    }

    /// Writes the newest state; those before it stay as long as they are among the last few.
    ///
    /// @throws FileException if it cannot be written; then those before it are all there
    public synchronized void keep(String state) throws FileException {
        WholeFile.write(folder.place().resolve(String.format(Locale.ROOT, "%012d%s", next, ENDING)), state);
        next++;
        List<String> states = states(folder);
        states.subList(0, Math.max(0, states.size() - GENERATIONS)).forEach(folder::delete);
    }

    /// The newest state that can be read.
    static Optional<Work> newest(OwnFolder folder) {
        for (String name : states(folder).reversed()) {
            try {
                return Optional.of(WorkFile.read(folder.place().resolve(name)));
            } catch (ScenarioException e) {
                // The one before is better than none.
            }
        }
        return Optional.empty();
    }

    private static List<String> states(OwnFolder folder) {
        return new ArrayList<>(
                folder.names().stream().filter(name -> number(name) > 0).toList());
    }

    /// The number of a state; 0 for another file.
    private static long number(String name) {
        String digits = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
        return digits.matches("\\d{12}") ? Long.parseLong(digits) : 0;
    }

    /// Leaves what is kept to another time and takes a new folder: for work that cannot go on now, since its data is
    /// not
    /// there, and before earlier work takes its place.
    ///
    /// @throws FileException if there is no place for it
    public synchronized void leave() throws FileException {
        WorkFolder other = fresh(OwnFolder.made(place().resolveSibling("")));
        lock.close();
        folder = other.folder;
        lock = other.lock;
        next = other.next;
    }

    /// Lets others have it.
    @Override
    public synchronized void close() {
        lock.close();
    }
}
