package errorscape.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The table "may import" of docs/architecture.md, read as what it is: the law. One row a package, as
///
///     | `data` | file, math; FastCSV |
///
/// with the packages it may import before the semicolon and the libraries behind it.
final class TableOfRooms {
    private static final Pattern HEAD = Pattern.compile("\\|\\s*package\\s*\\|\\s*may import\\s*\\|");
    private static final Pattern ROW = Pattern.compile("\\|\\s*`([\\w.]+)`\\s*\\|([^|]*)\\|");

    private TableOfRooms() {}

    /// One row of the table.
    ///
    /// @param name of the package below the root
    /// @param imports other rows it may use
    /// @param libraries it may use
    record Room(String name, Set<String> imports, Set<Library> libraries) {}

    static List<Room> of(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException if there is no such table, or a row names what is no package of the table and
    ///     no library
    static List<Room> of(String text) {
        List<String> lines = text.lines().toList();
        int head = 0;
        while (head < lines.size() && !HEAD.matcher(lines.get(head)).matches()) {
            head++;
        }
        List<Room> rooms = new ArrayList<>();
        for (String line : lines.subList(Math.min(head + 2, lines.size()), lines.size())) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                break;
            }
            rooms.add(room(row.group(1), row.group(2)));
        }
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("no table of who may import whom");
        }
        Set<String> known = new LinkedHashSet<>();
        rooms.forEach(room -> known.add(room.name()));
        for (Room room : rooms) {
            if (!known.containsAll(room.imports())) {
                throw new IllegalArgumentException("the row of " + room.name() + " names what has no row: " + room);
            }
        }
        return rooms;
    }

    private static Room room(String name, String cell) {
        String[] halves = cell.split(";", -1);
        Set<String> imports = new LinkedHashSet<>(names(halves[0]));
        imports.remove("-");
        Set<Library> libraries = new LinkedHashSet<>();
        for (String label : halves.length > 1 ? names(halves[1]) : List.<String>of()) {
            libraries.add(Library.named(label)
                    .orElseThrow(() -> new IllegalArgumentException("no library " + label + " for " + name)));
        }
        return new Room(name, imports, libraries);
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
