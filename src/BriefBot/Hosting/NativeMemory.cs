using System.Runtime.InteropServices;

namespace BriefBot.Hosting;

/// <summary>Lets memory that native code has freed go back to the machine.</summary>
/// <remarks>
/// .NET's compiler and SQLite take their memory from the C library, in blocks that glibc keeps for later: after a burst of
/// questions some 25 MB that nothing uses. Blocks from this size on are mapped one by one instead, and go when they are
/// freed. Source: glibc manual, 3.2.3.7 "Malloc Tunable Parameters", M_MMAP_THRESHOLD. Other C libraries do without.
/// </remarks>
internal static class NativeMemory
{
    private const int MapThreshold = -3;
    private const int MappedFrom = 64 * 1024;

    /// <summary>Sets it, where the C library is glibc.</summary>
    public static void GiveBackEarly()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetMallocOption(MapThreshold, MappedFrom);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library, such as Alpine's: it has no such blocks.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetMallocOption(int option, int value);
}
