using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefBot.Articles.Formats;

/// <summary>The fields at the top of a Markdown file, between two lines of <c>---</c>.</summary>
/// <remarks>
/// Read as a stream of events, one level deep: aliases are refused before anything is expanded, so a few lines cannot
/// become gigabytes.
/// </remarks>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Fields of an article are a few lines; far more is text or made to keep the parser busy.</summary>
    private const int MostCharacters = 16 * 1024;

    /// <summary>Splits a file into its fields and the rest; without front matter there are no fields.</summary>
    /// <exception cref="UnreadableException">The front matter does not end or is no YAML.</exception>
    internal static (IReadOnlyDictionary<string, string> Fields, string Body) Split(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StringReader(text);
        if (reader.ReadLine()?.TrimEnd() != Fence)
        {
            return (fields, text);
        }

        var yaml = new System.Text.StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.TrimEnd() is Fence or "...")
            {
                ReadFields(yaml.ToString(), fields);
                return (fields, reader.ReadToEnd());
            }

            yaml.Append(line).Append('\n');
        }

        // A lone "---" is Markdown's rule between sections; with a field behind it, the end was forgotten.
        var first = yaml.ToString().Split('\n')[0];
        return first.Contains(':', StringComparison.Ordinal) && !first.Contains(' ', StringComparison.Ordinal) | first.IndexOf(": ", StringComparison.Ordinal) > 0
            ? throw new UnreadableException("The front matter begins with --- and has no end; write --- on a line of its own behind its last field.")
            : (fields, text[Fence.Length..]);
    }

    private static void ReadFields(string yaml, Dictionary<string, string> fields)
    {
        if (yaml.Length > MostCharacters)
        {
            throw new UnreadableException("The front matter is longer than 16 KB; keep only the article's fields in it.");
        }

        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return;
            }

            if (parser.TryConsume<Scalar>(out var scalar) && scalar.Value.Length == 0)
            {
                return;
            }

            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>().Value;
                if (parser.TryConsume<Scalar>(out var value))
                {
                    fields[key] = value.Value;
                }
                else
                {
                    Skip(parser);
                }
            }
        }
        catch (YamlException error)
        {
            // The fence is line 1 of the file.
            throw new UnreadableException(
                $"The front matter is no valid YAML (line {error.Start.Line + 1} of the file); write each field as \"name: value\", in quotes when it holds a colon.");
        }
    }

    private static void Skip(Parser parser)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            throw new YamlException(alias.Start, alias.End, "Aliases are not read.");
        }

        var depth = 0;
        do
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (!parser.MoveNext())
            {
                return;
            }
        }
        while (depth > 0);
    }
}
