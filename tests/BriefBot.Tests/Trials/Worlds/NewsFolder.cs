using System.Security.Cryptography;
using System.Text;

namespace BriefBot.Tests.Trials.Worlds;

/// <summary>Two hundred generated articles, each with a word that stands nowhere else, in this edition or any other.</summary>
internal static class NewsFolder
{
    public const int Articles = 200;

    public static string Id(int article) => $"report-{article:000}";

    public static string Word(int article, int edition) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{article}/{edition}")).Take(14).Select(b => (char)('a' + (b % 26))));

    /// <summary>Writes one edition of all articles; the next one changes each of them.</summary>
    public static void Write(string folder, int edition)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Articles; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{Id(i)}.md"), Text(i, edition));
        }
    }

    private static string Text(int article, int edition)
    {
        var text = new StringBuilder($"---\ntitle: Report {article} on the harbour\nsource: Outlet {article % 7}\npublished: 2026-01-{1 + (article % 28):00}\n---\n\n");
        text.Append($"The {Word(article, edition)} talks began in harbour {article}.\n\n");
        for (var p = 0; p < 12; p++)
        {
            text.Append($"Dockers of pier {p} asked for {article + p} more berths in edition {edition}. The port of city {article} counted {p * 17} ships by noon. Nobody at pier {p} expected an end before {article % 12 + 1} o'clock.\n\n");
        }

        // Every paragraph carries the edition: a mixture of two would show.
        return text.Append($"The last word of report {article} was {Word(article, edition)}.\n").ToString();
    }
}
