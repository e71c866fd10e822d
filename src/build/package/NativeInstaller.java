import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The installers of Windows (.msi; needs the WiX toolset) and macOS (.dmg), by jpackage.
final class NativeInstaller {
    /// Stays the same for ever: by it a newer version replaces an older one.
    private static final String UPGRADE = "9d8f4f0a-3a55-4b0e-9d5c-5f2a3f0f8a61";

    private NativeInstaller() {}

    /// @return the file
    static Path make(AppImage image, Path project, Path icons, Path out, String version) throws IOException {
        boolean windows = Os.CURRENT == Os.WINDOWS;
        String type = windows ? "msi" : "dmg";
        Path association = out.resolve("association.properties");
        Files.writeString(
                association,
                "extension=errorscape\nmime-type=application/x-errorscape-scenario\ndescription=Errorscape scenario\n");
        List<String> arguments = new ArrayList<>(List.of(
                "--type=" + type,
                "--name=Errorscape",
                "--app-version=" + Versions.numeric(version),
                "--vendor=Errorscape",
                "--app-image=" + image.root(),
                "--license-file=" + project.resolve("LICENSE"),
                "--file-associations=" + association,
                "--dest=" + out));
        if (windows) {
            arguments.addAll(List.of(
                    "--win-menu",
                    "--win-shortcut-prompt",
                    "--win-dir-chooser",
                    "--win-per-user-install",
                    "--win-upgrade-uuid=" + UPGRADE));
        } else {
            arguments.add("--icon=" + Icons.forSystem(icons));
        }
        Tool.jpackage(arguments);
        Files.delete(association);
        return Folders.files(out, "." + type).getFirst();
    }
}
