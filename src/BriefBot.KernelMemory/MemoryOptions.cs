namespace BriefBot.KernelMemory;

/// <summary>Which memory is used, and where it is (section <c>Memory</c>).</summary>
public sealed class MemoryOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Memory";

    /// <summary>Where articles are kept; BriefBot's own database unless set.</summary>
    public MemoryProvider Provider { get; set; } = MemoryProvider.SQLite;

    /// <summary>The base address of the Kernel Memory service, such as http://localhost:9001; empty for none.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The service's key, sent as it is in the Authorization header; empty when it needs none. A secret.</summary>
    public string Key { get; set; } = string.Empty;

    /// <summary>The index in the service that holds the articles; several bots may share one.</summary>
    public string Index { get; set; } = "briefbot";
}
