using BriefBot.Chat.Texts;

namespace BriefBot.Discord.Cards;

/// <summary>What a card needs beside the reply.</summary>
/// <param name="Texts">The language of the card's frame; article text stays as it is.</param>
/// <param name="AnswerId">The id under which the answer is remembered; null for a card without an answer's buttons.</param>
internal sealed record CardContext(ChatTexts Texts, string? AnswerId = null)
{
    /// <summary>The card's fixed words.</summary>
    public CardWords Words => Texts.Words;
}
