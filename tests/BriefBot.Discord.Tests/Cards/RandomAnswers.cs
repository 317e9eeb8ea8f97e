using System.Text;

namespace BriefBot.Discord.Tests.Cards;

/// <summary>Makes answers out of everything that is hard to split, the same ones for the same seed.</summary>
internal sealed class RandomAnswers(int seed)
{
    private static readonly string[] Words = ["rare", "earths", "semiconductor", "a", "the", "minister", "said", "export-controls", "U.S.", "3.5%", "don’t", "Straße", "naïve", "e\u0301te\u0301"];
    private static readonly string[] Cjk = ["东", "方", "新", "闻", "，", "。", "「", "」", "首", "脑", "会", "談", "イ", "ン", "ター", "ネット", "が", "、", "𠮷", "葛\U000E0100", "か\u3099"];
    private static readonly string[] Hangul = ["한국", "정상회담", "\u1112\u1161\u11AB", "기사", "대통령은"];
    private static readonly string[] Emoji = ["🙂", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇯🇵", "🇰🇷🇨🇳", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️"];
    private static readonly string[] RightToLeft = ["שלום", "عالم", "\u200Fאב", "نمی\u200Cخواهم", "\u0600\u0661\u0662", "ك\u064E\u0651"];
    private static readonly string[] Indic = ["क्षत्रिय", "நிலம்", "ข่าว", "ક્ષ", "ശ്രീ"];
    private static readonly string[] Marks = ["> ", ">>> ", "# ", "- ", "* ", "-# ", "1. ", "12. "];
    private static readonly string[] Odd = ["\\*", "\\\\", "\\[", "<@1>", "<t:1768557600:D>", "<:x:12>", "**", "||", "`", "[", "](", ")", "\uD83D", "\uDE00", "\u200D", "\r\n", "\t", "\u00A0", "\u2028"];

    private readonly Random _random = new(seed);

    public string Next(int most)
    {
        var length = (int)(Math.Pow(_random.NextDouble(), 2) * most);
        var kinds = 1 + _random.Next(10);
        var text = new StringBuilder(length + 64);
        while (text.Length < length)
        {
            Fragment(text, _random.Next(kinds));
        }

        return text.ToString();
    }

    public int Number(int least, int most) => _random.Next(least, most + 1);

    private void Fragment(StringBuilder text, int kind)
    {
        switch (kind)
        {
            case 0:
                Sentence(text, Words, " ", ". ");
                break;
            case 1:
                Sentence(text, Words, " ", $". [{_random.Next(1, 30)}][{_random.Next(1, 9)}]\n");
                break;
            case 2:
                Sentence(text, Cjk, string.Empty, _random.Next(3) == 0 ? "[3]" : "。");
                break;
            case 3:
                Sentence(text, [.. Emoji, .. Hangul], _random.Next(2) == 0 ? " " : string.Empty, " ");
                break;
            case 4:
                Address(text);
                break;
            case 5:
                text.Append('\n').Append(One(Marks));
                Sentence(text, Words, " ", "\n");
                break;
            case 6:
                Sentence(text, [.. RightToLeft, .. Indic], " ", " ");
                break;
            case 7:
                Zalgo(text);
                break;
            case 8:
                text.Append("```");
                Sentence(text, Words, _random.Next(2) == 0 ? "\n" : " ", "```");
                break;
            default:
                text.Append(One(Odd)).Append(_random.Next(3) == 0 ? " " : string.Empty);
                break;
        }

        text.Append(_random.Next(12) switch { 0 => "\n\n", 1 => "\n", 2 => new string(' ', _random.Next(40)), _ => string.Empty });
    }

    private void Sentence(StringBuilder text, string[] words, string between, string end)
    {
        for (var i = _random.Next(1, 25); i > 0; i--)
        {
            text.Append(One(words)).Append(i > 1 ? between : string.Empty);
        }

        text.Append(end);
    }

    private void Address(StringBuilder text)
    {
        var path = new string('p', _random.Next(20) == 0 ? _random.Next(5000) : _random.Next(80));
        text.Append(_random.Next(4) switch
        {
            0 => $"[{One(Words)} {One(Cjk)} \\] {One(Emoji)}](https://example.com/{path})",
            1 => $"<https://example.com/{path}?q=東京> ",
            2 => $"https://example.com/{path}/{One(Cjk)}#{One(Words)} ",
            _ => $"[{_random.Next(1, 99)}] [{One(Words)}](http://a.example/{path}) · Reuters · <t:{_random.Next()}:D>\n",
        });
    }

    private void Zalgo(StringBuilder text)
    {
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            text.Append((char)('a' + _random.Next(26)));
            for (var marks = _random.Next(40) == 0 ? _random.Next(3000) : _random.Next(20); marks > 0; marks--)
            {
                text.Append((char)_random.Next(0x300, 0x370));
            }
        }

        text.Append(' ');
    }

    private string One(string[] from) => from[_random.Next(from.Length)];
}
