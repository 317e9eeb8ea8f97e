namespace BriefBot.Fetching;

/// <summary>The gates of the sites that were asked lately.</summary>
internal sealed class SiteGates(TimeSpan pause, TimeProvider time, Random random) : IDisposable
{
    private const int Most = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SiteGate> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The gate of an address's site.</summary>
    public SiteGate Of(Uri address)
    {
        var site = address.IdnHost;
        lock (_gate)
        {
            if (_sites.TryGetValue(site, out var known))
            {
                return known;
            }

            if (_sites.Count >= Most)
            {
                foreach (var (old, _) in _sites.Where(entry => !entry.Value.IsBusy).OrderBy(entry => entry.Value.Used).Take(Most / 2).ToList())
                {
                    _sites.Remove(old);
                }
            }

            return _sites[site] = new SiteGate(pause, time, random);
        }
    }

    public void Dispose()
    {
        foreach (var site in _sites.Values)
        {
            site.Dispose();
        }
    }
}
