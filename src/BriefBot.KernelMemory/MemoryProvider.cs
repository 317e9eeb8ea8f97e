namespace BriefBot.KernelMemory;

/// <summary>Where articles are kept.</summary>
public enum MemoryProvider
{
    /// <summary>In BriefBot's own database, with its own search.</summary>
    SQLite,

    /// <summary>In a running Kernel Memory service, by its HTTP API.</summary>
    KernelMemory,

    /// <summary>In Kernel Memory inside this process; needs a build with <c>-p:WithKernelMemory=true</c>.</summary>
    KernelMemoryInProcess,
}
