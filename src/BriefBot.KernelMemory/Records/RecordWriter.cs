using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BriefBot.Articles;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;

namespace BriefBot.KernelMemory.Records;

/// <summary>Writes records within a transaction, each with the article by which search finds it.</summary>
internal sealed class RecordWriter(SqliteConnection connection, DateTimeOffset now)
{
    private readonly ArticleWriter _articles = new(connection, now);

    /// <summary>Saves a record in the place of the one with its id.</summary>
    public void Upsert(string index, StoredRecord record)
    {
        Delete("r.index_name = $1 AND r.record_id = $2", index, record.Id);
        var row = connection.Query(
            r => r.GetInt64(0),
            "INSERT INTO records (index_name, record_id, tags, payload, vector) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            index, record.Id, JsonSerializer.Serialize(record.Tags), record.Payload, record.Vector)[0];
        foreach (var (name, values) in record.Tags)
        {
            foreach (var value in values)
            {
                connection.Execute("INSERT OR IGNORE INTO record_tags VALUES ($1, $2, $3)", name, value ?? string.Empty, row);
            }
        }

        var article = new Article
        {
            Id = new ArticleId(row.ToString(CultureInfo.InvariantCulture)),
            Title = string.Empty,
            Text = record.Text.ReplaceLineEndings("\n"),
            Source = record.Source,
            Published = record.Published,
        };

        // Of articles with the same text search finds one; of records all, because filters say which of them count.
        _articles.Import(PreparedArticle.Of(article) with { TextHash = SHA256.HashData(Encoding.UTF8.GetBytes(article.Id.Value)) });
    }

    /// <summary>Deletes what other imports have left of a file: of imports side by side, the last one stays.</summary>
    public void DeleteOtherImports(string index, RecordOrigin origin)
    {
        var (condition, values) = RecordFilter.Condition(index, [StoredRecord.OfDocument(origin.Document)]);
        foreach (var record in RecordReader.Read(connection, false, condition, values).Where(
            record => record.Origin is { } other && other.File == origin.File && other.Import != origin.Import))
        {
            Delete("r.index_name = $1 AND r.record_id = $2", index, record.Id);
        }
    }

    /// <summary>Deletes the records <c>r</c> that a condition names.</summary>
    public void Delete(string condition, params ReadOnlySpan<object?> values)
    {
        foreach (var row in connection.Query(r => r.GetInt64(0), $"SELECT r.id FROM records r WHERE {condition}", values))
        {
            _articles.Delete(new ArticleId(row.ToString(CultureInfo.InvariantCulture)));
            connection.Execute("DELETE FROM records WHERE id = $1", row);
        }
    }
}
