using System.Text.RegularExpressions;

namespace BriefBot.Answers;

/// <summary>Tells whether a sentence of an article may be quoted in an answer, a summary or a briefing.</summary>
/// <remarks>
/// One that gives orders to a machine (<see cref="MachineOrders"/>) is not, nor one that shows an address: the only addresses
/// that are posted are those under which articles are kept. Names of companies such as "Booking.com" are none.
/// </remarks>
internal static partial class Quotable
{
    /// <summary>Whether it may.</summary>
    public static bool Is(string sentence) => !Address().IsMatch(sentence) && !MachineOrders.IsOne(sentence);

    // With a scheme, hidden schemes and dots among them; as www; with a path; mail; a link in Markdown.
    [GeneratedRegex(
        """
        [a-z][a-z0-9+.-]{1,15}:(?:\\?/){2}\S|\bhxxps?\b|\b(?:mailto|javascript|data|discord):\S|\bwww\d?\.\S|\]\([^)]
        |[^\s@]+@[^\s@]+\.[a-z]{2,}
        |\b[\w-]+(?:\.|\[\.\]|\(dot\))(?:[\w-]+(?:\.|\[\.\]|\(dot\)))*[a-z]{2,}/\S
        |\w(?:\[\.\]|\s?\(dot\)\s?)[a-z]{2,}\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
