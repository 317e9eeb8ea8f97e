using System.Text;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>A REST request and the status that it was answered with.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the API's base, with the query.</param>
/// <param name="Body">The body as it was sent.</param>
/// <param name="At">When it arrived, by the stand-in's clock.</param>
/// <param name="Status">The answer's status; 0 when the connection was reset on purpose.</param>
/// <param name="Authorization">Whether an Authorization header came with it.</param>
public sealed record RecordedRequest(
    string Method, string Path, ReadOnlyMemory<byte> Body, DateTimeOffset At, int Status, bool Authorization)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
