using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Answers.Worlds;

/// <summary>Ways in which a stored text can stop being what was read, made with a second connection behind the memory's back.</summary>
internal static class Spoiling
{
    public static readonly string[] Ways = ["one character", "one case", "shifted", "shortened", "emptied", "renumbered", "vanished"];

    public static void Spoil(this MemoryFolder folder, string way, ArticleId id, TextRange range)
    {
        var middle = (range.Start + range.End) / 2;
        var sql = way switch
        {
            "one character" => "UPDATE versions SET text = substr(text, 1, $2) || '~' || substr(text, $2 + 2) WHERE article_id = $1",
            "one case" => "UPDATE versions SET text = upper(text) WHERE article_id = $1 AND $2 >= 0",
            "shifted" => "UPDATE versions SET text = '_' || text WHERE article_id = $1 AND $2 >= 0",
            "shortened" => "UPDATE versions SET text = substr(text, 1, $2) WHERE article_id = $1",
            "emptied" => "UPDATE versions SET text = '' WHERE article_id = $1 AND $2 >= 0",
            "renumbered" => "UPDATE versions SET version = version + 7 WHERE article_id = $1 AND $2 >= 0",
            "vanished" => "PRAGMA foreign_keys = OFF; DELETE FROM versions WHERE article_id = $1 AND $2 >= 0",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
        };
        Assert.NotEqual(0, folder.Tamper(sql, id.Value, middle));
    }

    public static void Spoil(this MemoryFolder folder, string way, Quote quote) => folder.Spoil(way, quote.Article.Id, quote.Range);
}
