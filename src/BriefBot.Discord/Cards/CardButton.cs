using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefBot.Discord.Cards;

/// <summary>What a button carries through Discord and back, also past a restart.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Answer">The answer's id: 1 to 32 letters, digits, hyphens or underscores; empty for pages, which belong to no answer.</param>
/// <param name="Index">Which follow-up question, or which page; 0 otherwise.</param>
/// <remarks>
/// As a custom id: <c>b1:f:Zk3x9:2</c>, the version, the kind, the answer, the index; at most 53 characters of Discord's
/// 100. A later version gets another number, so that buttons of before an update are told apart.
/// </remarks>
internal sealed partial record CardButton(CardButtonKind Kind, string Answer, int Index = 0)
{
    private const string Version = "b1";
    private const string Letters = "qfunp";

    /// <summary>The custom id.</summary>
    /// <exception cref="ArgumentException">The answer's id or the index does not fit.</exception>
    public string Encode()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{Version}:{Letters[(int)Kind]}:{Answer}:{Index}");
        return Parse(id) is not null ? id : throw new ArgumentException($"No button can carry '{Answer}' and {Index}.", nameof(Answer));
    }

    /// <summary>Reads a custom id; null when it is none of ours, forged, or of another version.</summary>
    public static CardButton? Parse(string? customId)
    {
        if (customId is not { Length: <= DiscordLimits.CustomId } || Format().Match(customId) is not { Success: true } match)
        {
            return null;
        }

        var kind = (CardButtonKind)Letters.IndexOf(match.Groups["kind"].Value, StringComparison.Ordinal);
        var answer = match.Groups["answer"].Value;
        var index = int.Parse(match.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var isPage = kind == CardButtonKind.Page;
        var fits = isPage ? answer.Length == 0 && index > 0 : answer.Length > 0 && (kind == CardButtonKind.FollowUp || index == 0);
        return fits ? new CardButton(kind, answer, index) : null;
    }

    [GeneratedRegex(@"\Ab1:(?<kind>[qfunp]):(?<answer>[A-Za-z0-9_-]{0,32}):(?<index>0|[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
