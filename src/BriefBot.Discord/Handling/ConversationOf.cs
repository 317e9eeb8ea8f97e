using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;

namespace BriefBot.Discord.Handling;

/// <summary>Tells which conversation something belongs to.</summary>
internal static class ConversationOf
{
    /// <summary>A thread and a direct message are one conversation each; elsewhere every command begins its own.</summary>
    /// <param name="interaction">The command or the button.</param>
    /// <param name="isPrivate">Whether only its user sees the answer: that is nothing for the others of a thread to take up.</param>
    public static string Interaction(Interaction interaction, bool isPrivate) =>
        !isPrivate && interaction is { ChannelId: { } channel, Channel: { } place } && (place.IsThread || place.Type == ChannelType.DirectMessage)
            ? MessageName.OfConversation(channel)
            : MessageName.OfBeginning(interaction.Id);
}
