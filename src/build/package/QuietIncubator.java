import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/// A step of the linker that takes away the one attribute by which the Vector API's module is left out unless it is
/// asked
/// for, and warned of at every start where it is. Its classes stay as they are.
final class QuietIncubator implements Plugin {
    static final String NAME = "quiet-incubator";
    private static final String PATH = "/jdk.incubator.vector/module-info.class";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean hasArguments() {
        return false;
    }

    @Override
    public Category getType() {
        return Category.FILTER;
    }

    @Override
    public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
        in.transformAndCopy(entry -> entry.path().equals(PATH) ? unmarked(entry) : entry, out);
        return out.build();
    }

    private static ResourcePoolEntry unmarked(ResourcePoolEntry entry) {
        ClassFile files = ClassFile.of();
        byte[] bytes = files.transformClass(
                files.parse(entry.contentBytes()),
                ClassTransform.dropping(element -> element instanceof ModuleResolutionAttribute));
        return entry.copyWithContent(bytes);
    }
}
