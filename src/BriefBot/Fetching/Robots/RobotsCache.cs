namespace BriefBot.Fetching.Robots;

/// <summary>Keeps each site's robots.txt for a day, and the want of one for some minutes.</summary>
internal sealed class RobotsCache(TimeProvider time)
{
    private const int Most = 500;

    /// <summary>RFC 9309, 2.4: not longer than a day.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private static readonly TimeSpan UnreachableFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (RobotsFile File, DateTimeOffset Until)> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file of a site; null when it has to be fetched.</summary>
    public RobotsFile? Find(Uri address)
    {
        lock (_gate)
        {
            return _files.TryGetValue(SiteOf(address), out var known) && known.Until > time.GetUtcNow() ? known.File : null;
        }
    }

    /// <summary>Keeps the file of a site.</summary>
    public void Keep(Uri address, RobotsFile file)
    {
        lock (_gate)
        {
            if (_files.Count >= Most)
            {
                _files.Clear();
            }

            _files[SiteOf(address)] = (file, time.GetUtcNow() + (file == RobotsFile.DisallowAll ? UnreachableFor : KeptFor));
        }
    }

    private static string SiteOf(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
