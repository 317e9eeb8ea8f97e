using System.Globalization;
using System.Text.Json;
using BriefBot.Articles;

namespace BriefBot.Benchmarks.Scale;

/// <summary>Writes articles as JSON Lines, so that they are read like any team's own.</summary>
internal static class ArticleLines
{
    /// <summary>Writes a file.</summary>
    public static void Write(string path, IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var json = new Utf8JsonWriter(file);
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            json.WriteStartObject();
            json.WriteString("id", article.Id.Value);
            json.WriteString("title", article.Title);
            json.WriteString("source", article.Source);
            json.WriteString("published", article.Published?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("body", article.Text);
            json.WriteEndObject();
            json.Flush();
            file.WriteByte((byte)'\n');
            json.Reset();
        }
    }
}
