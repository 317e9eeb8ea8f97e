namespace BriefBot.Settings;

/// <summary>Which optional adapters this program was built with; each has a build property.</summary>
internal static class OptionalAdapters
{
    /// <summary>Kernel Memory inside the process: <c>-p:WithKernelMemory=true</c>.</summary>
#if WITH_KERNEL_MEMORY
    public static bool HasKernelMemory => true;
#else
    public static bool HasKernelMemory => false;
#endif
}
