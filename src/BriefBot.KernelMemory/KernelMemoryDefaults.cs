namespace BriefBot.KernelMemory;

/// <summary>Limits that are no settings.</summary>
internal static class KernelMemoryDefaults
{
    /// <summary>How long one try of an upload, a deletion or a look may take.</summary>
    public static readonly TimeSpan KeepingTry = TimeSpan.FromSeconds(30);

    /// <summary>How long one try of a search may take: somebody waits.</summary>
    public static readonly TimeSpan AskingTry = TimeSpan.FromSeconds(6);

    /// <summary>How long an import waits for the service's pipelines; what is not done then is seen to later.</summary>
    public static readonly TimeSpan ImportWait = TimeSpan.FromMinutes(2);

    /// <summary>How long an import waits while no pipeline completes: a pipeline that hangs must not hold up all imports.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The first wait between two looks at a pipeline; each further one is half as long again.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);

    /// <summary>The longest wait between two looks at a pipeline.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    /// <summary>A document that the service does not know this long after it was sent is taken for lost: right after, it may not know it yet.</summary>
    public static readonly TimeSpan UnknownAfter = TimeSpan.FromSeconds(10);

    /// <summary>A pipeline that is not done after this is taken for lost, and its article is sent again.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromHours(1);

    /// <summary>How long to wait between two looks for uploads that are left over.</summary>
    public static readonly TimeSpan UploadPause = TimeSpan.FromSeconds(30);

    /// <summary>How many pipelines run in the service at the same time for this bot.</summary>
    public const int AtOnce = 8;

    /// <summary>How many deletions are read from the ledger at a time.</summary>
    public const int DeletedAtOnce = 64;

    /// <summary>How many partitions a search asks for at least: near-copies and overlaps take places.</summary>
    public const int LeastPartitions = 30;

    /// <summary>A filter for more alternatives than this is left to BriefBot itself.</summary>
    public const int MostFilters = 32;

    /// <summary>Larger answers are not read. A hundred partitions of a thousand tokens are under 1 MB.</summary>
    public const int MostResponseBytes = 16 << 20;

    /// <summary>Of how many uploaded articles <c>doctor</c> asks the service whether it still has them, the newest first.</summary>
    public const int LookedAtByCheck = 100;
}
