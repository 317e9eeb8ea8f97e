namespace BriefBot.Briefings.Ledger;

/// <summary>A part of a briefing as it is posted.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Body">What the poster made; only it can read that.</param>
/// <param name="IsUnsure">It was sent, and nobody knows whether it arrived.</param>
/// <param name="FirstTry">When it was sent first; null when it surely never arrived.</param>
/// <param name="Message">The posted message's id; null while it is not known to be posted.</param>
internal sealed record RunPart(int Index, byte[] Body, bool IsUnsure, DateTimeOffset? FirstTry, string? Message);
