namespace BriefBot.Fetching;

/// <summary>Settings for fetching pages and feeds from the web (section <c>Fetching</c>).</summary>
public sealed class FetchingOptions
{
    /// <summary>The section's name in the settings.</summary>
    public const string Section = "Fetching";

    /// <summary>How long fetching one page may take, redirects and further tries included, in seconds; 60 unless set, 5 to 600.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Larger pages and feeds are not read. In bytes, decompressed; 8 MB unless set, 64 KB to 256 MB.</summary>
    public long MaxBytes { get; set; } = 8L * 1024 * 1024;

    /// <summary>The ports that are fetched from, separated by commas; 80 and 443 unless set.</summary>
    public string Ports { get; set; } = "80,443";

    /// <summary>How long to wait between two requests to the same site, in milliseconds; 1000 unless set, 0 to 60000.</summary>
    public int SiteDelayMilliseconds { get; set; } = 1000;

    /// <summary>An address or mail that site owners find in the User-Agent, to reach whoever runs the bot; none unless set.</summary>
    public string Contact { get; set; } = string.Empty;
}
