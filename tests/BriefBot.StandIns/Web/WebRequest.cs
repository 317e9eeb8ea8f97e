namespace BriefBot.StandIns.Web;

/// <summary>A request that the web stand-in got.</summary>
/// <param name="Host">The site that it was meant for.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers, by their names in lower case.</param>
internal sealed record WebRequest(string Host, string Path, IReadOnlyDictionary<string, string> Headers);
