using System.Net;

namespace BriefBot.Fetching;

/// <summary>Finds the addresses behind a name.</summary>
internal interface INameResolver
{
    /// <summary>The addresses; empty when there are none.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
