using System.Globalization;

namespace BriefBot.Briefings.Posting;

/// <summary>A part of a briefing, as it is posted.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Marker">Names the part in its channel and is its nonce: at most 16 letters, digits and a point.</param>
/// <param name="Body">What <see cref="IBriefingPoster.Render"/> made.</param>
public sealed record BriefingPart(string Channel, string Marker, ReadOnlyMemory<byte> Body)
{
    /// <summary>The marker of a part, such as <c>k3f9x2m7abcd.1</c> for the first one.</summary>
    /// <param name="id">The briefing's id.</param>
    /// <param name="index">The part's place, from 0.</param>
    public static string MarkerOf(string id, int index) => string.Create(CultureInfo.InvariantCulture, $"{id}.{index + 1}");
}
