using BriefBot.StandIns.Discord.Driving;

namespace BriefBot.StandIns.Discord.Gateway;

/// <summary>Something to do on a connection, in order.</summary>
/// <param name="Kind">What.</param>
/// <param name="Payload">The text to send.</param>
/// <param name="Code">Of a close: the code; null for none.</param>
/// <param name="Interaction">The interaction whose sending time is taken.</param>
/// <param name="Pause">Of a stall: how long nothing is sent.</param>
internal readonly record struct OutFrame(
    OutFrameKind Kind, byte[] Payload, int? Code = null, StandInInteraction? Interaction = null, TimeSpan Pause = default)
{
    internal static OutFrame Text(byte[] payload, StandInInteraction? interaction = null) =>
        new(OutFrameKind.Text, payload, Interaction: interaction);
}
