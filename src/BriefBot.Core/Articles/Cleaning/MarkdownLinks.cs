using System.Text;

namespace BriefBot.Articles.Cleaning;

/// <summary>Takes Markdown's pictures out of a line and leaves of its links what readers see.</summary>
internal static class MarkdownLinks
{
    /// <summary>Removes <c>![alt](address)</c> and turns <c>[text](address)</c> into its text.</summary>
    internal static string Remove(string line)
    {
        if (!line.Contains("](", StringComparison.Ordinal))
        {
            return line;
        }

        var result = new StringBuilder(line.Length);
        var open = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[')
            {
                open = result.Length;
            }

            if (line[i] == ']' && open >= 0 && i + 1 < line.Length && line[i + 1] == '(' && line.IndexOf(')', i) is var end and > 0)
            {
                var picture = open > 0 && result[open - 1] == '!';
                if (picture)
                {
                    result.Length = open - 1;
                }
                else
                {
                    result.Remove(open, 1);
                }

                i = end;
                open = -1;
                continue;
            }

            result.Append(line[i]);
        }

        return result.ToString();
    }
}
