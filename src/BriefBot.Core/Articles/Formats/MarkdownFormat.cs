using BriefBot.Articles.Dates;
using BriefBot.Articles.Formats.Encodings;
using BriefBot.Articles.Text;
using Markdig;

namespace BriefBot.Articles.Formats;

/// <summary>Reads .md files: front matter and Markdown that somebody wrote for reading, so no sentence is left out.</summary>
internal static class MarkdownFormat
{
    /// <summary>Quotes and lists inside each other deeper than this are no article, and would exhaust the parser's stack.</summary>
    private const int DeepestNesting = 100;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    internal static PageDraft Read(byte[] content)
    {
        var (fields, body) = FrontMatter.Split(WithoutMark(TextDecoder.Decode(content)));
        var (heading, text) = MarkdownText.Read(Markdown.Parse(Bounded(TextNormalizer.WithoutHidden(body)), Pipeline), fields.ContainsKey("title"));
        var title = fields.GetValueOrDefault("title");
        return new PageDraft
        {
            Title = string.IsNullOrWhiteSpace(title) ? heading : title,
            Text = text,
            Id = fields.GetValueOrDefault("id"),
            Source = fields.GetValueOrDefault("source"),
            Author = fields.GetValueOrDefault("author"),
            Category = fields.GetValueOrDefault("category"),
            Url = fields.GetValueOrDefault("url"),
            Published = DateFinder.Parse(fields.GetValueOrDefault("published") ?? fields.GetValueOrDefault("date")),
        };
    }

    private static string WithoutMark(string text) => text.TrimStart('\uFEFF');

    private static string Bounded(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var marks = line.IndexOfAnyExcept("> \t-*+".AsSpan());
            var nested = line[..(marks < 0 ? line.Length : marks)];
            if (nested.Length > DeepestNesting && nested.Length - nested.Count(' ') - nested.Count('-') - nested.Count('*') > DeepestNesting)
            {
                throw new UnreadableException($"A line nests quotations more than {DeepestNesting} deep; remove the extra marks at its start.");
            }
        }

        return text;
    }
}
