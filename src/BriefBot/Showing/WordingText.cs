using System.Globalization;
using BriefBot.Answers;

namespace BriefBot.Showing;

/// <summary>Says whose words a reply is made of, where a language model is set.</summary>
internal static class WordingText
{
    /// <summary>The words with a dividing point behind them; empty where no language model is set.</summary>
    public static string Of(Wording wording) => wording switch
    {
        Wording.Written written => string.Create(
            CultureInfo.InvariantCulture, $"written by {SafeText.OneLine(written.Model)}, {written.Checked} of {written.Sentences} sentences checked · "),
        Wording.Quoted { Why: { } why, Until: { } until } => string.Create(
            CultureInfo.InvariantCulture, $"quotes only: {SafeText.OneLine(why)}, again from {until.UtcDateTime:d MMM yyyy HH:mm} UTC · "),
        Wording.Quoted { Why: { } why } => $"quotes only: {SafeText.OneLine(why)} · ",
        _ => string.Empty,
    };
}
