using System.Globalization;
using BriefBot.Articles;

namespace BriefBot.Core.Tests.Articles.Cleaning;

/// <summary>Pages of sites that do not exist, each with the habits of a real kind of site.</summary>
public sealed class PageCleanerTests
{
    [Fact]
    public async Task EnglishPortal_Read_LeavesOnlyTheArticle()
    {
        var article = await ArticleReading.ArticleAsync("portal.txt", """
            Skip to main content
            The Harbour Post
            Home
            World
            Business
            Sport
            Sign in
            Subscribe now for unlimited access to our journalism.

            Ferry service returns to Port Ellis after three years
            By Maria Holt, Transport Correspondent
            Published 4 March 2025, 6:30 pm GMT
            Share
            Facebook
            12 comments

            The ferry between Port Ellis and the mainland sailed again on Tuesday, carrying 214 passengers.

            Advertisement

            Officials said the new vessel cost $41.5 million and would run four times a day. “We waited long enough,” said Mayor Ann Reyes.

            Read more: Why the old ferry sank

            What changes for commuters

            Tickets cost 7 dollars each way. Monthly passes will follow in May.

            Related Articles
            Bridge plan dropped by council
            Five things to do in Port Ellis this weekend
            Most Read
            Dog rescues cat
            © 2025 The Harbour Post Ltd. All rights reserved.
            """);

        Expect(article, "Ferry service returns to Port Ellis after three years", "2025-03-04T18:30:00", "The Harbour Post Ltd");
        Assert.Equal("Maria Holt", article.Author);
        Assert.Equal(
            """
            The ferry between Port Ellis and the mainland sailed again on Tuesday, carrying 214 passengers.

            Officials said the new vessel cost $41.5 million and would run four times a day. “We waited long enough,” said Mayor Ann Reyes.

            ## What changes for commuters

            Tickets cost 7 dollars each way. Monthly passes will follow in May.
            """, article.Text);
    }

    [Fact]
    public async Task JapaneseSite_Read_LeavesOnlyTheArticle()
    {
        var article = await ArticleReading.ArticleAsync("港.txt", """
            メインコンテンツへスキップ
            ホーム
            ニュース
            ログイン
            当サイトではサービス向上のためクッキーを使用しています。
            みなと日報

            北の港で新しい灯台が完成
            2025年3月4日 18時30分
            シェアする
            ツイート

            北の港で新しい灯台が完成し、四日に点灯式が行われた。高さは三十二メートルで、工事には二年かかった。

            「漁師の安全を守る光になる。」と市長は述べた。地元の子どもたちも式に参加した。

            今後の予定

            灯台は五月から一般に公開される予定だ。入場料は五百円となる。

            関連記事
            古い灯台の歴史をたどる
            アクセスランキング
            無断転載を禁じます。
            Copyright © みなと日報 All rights reserved.
            """);

        Expect(article, "北の港で新しい灯台が完成", "2025-03-04T18:30:00", "みなと日報");
        AssertNone(article, "スキップ", "クッキー", "ログイン", "シェア", "関連記事", "古い灯台", "ランキング", "無断転載", "Copyright", "みなと日報");
        Assert.Contains("## 今後の予定", article.Text, StringComparison.Ordinal);
        Assert.Contains("「漁師の安全を守る光になる。」と市長は述べた。", article.Text, StringComparison.Ordinal);
        Assert.Equal("港", article.Id.Value);
    }

    [Fact]
    public async Task GermanSite_Read_LeavesOnlyTheArticle()
    {
        var article = await ArticleReading.ArticleAsync("hafen.txt", """
            Zum Inhalt springen
            Menü
            Anmelden
            Startseite
            Wir verwenden Cookies, um unser Angebot zu verbessern. Mehr dazu in der Datenschutzerklärung.

            Neue Fähre verbindet Nordhafen mit den Inseln
            Stand: 04.03.2025, 18:30 Uhr
            Von Jana Meer
            Lesezeit: 3 Minuten
            Teilen
            Drucken

            Die neue Fähre zwischen Nordhafen und den Inseln hat am Dienstag ihren Dienst aufgenommen. Sie fasst 214 Fahrgäste.

            Anzeige

            „Wir haben lange gewartet“, sagte Bürgermeisterin Karla Sand. Die Kosten betrugen rund 41,5 Mio. Euro.

            Das ändert sich für Pendler

            Eine Fahrt kostet sieben Euro. Monatskarten folgen im Mai.

            Mehr zum Thema
            Brücke über den Sund verworfen
            Meistgelesen
            Impressum
            Datenschutz
            © 2025 Nordhafener Bote – Alle Rechte vorbehalten
            """);

        Expect(article, "Neue Fähre verbindet Nordhafen mit den Inseln", "2025-03-04T18:30:00", "Nordhafener Bote");
        Assert.Equal("Jana Meer", article.Author);
        AssertNone(article, "Cookies", "Teilen", "Anzeige", "Lesezeit", "Mehr zum Thema", "Brücke", "Impressum", "Stand:", "Rechte");
        Assert.Contains("## Das ändert sich für Pendler", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChineseSite_Read_LeavesOnlyTheArticle()
    {
        var article = await ArticleReading.ArticleAsync("gang.txt", """
            首页
            登录
            北港新灯塔正式启用
            2025-03-04 18:30 来源：北港日报
            分享

            北港的新灯塔于周二正式启用，高度为三十二米，工程历时两年。市长表示，这将保障渔民的安全。

            灯塔将从五月起向公众开放，门票为二十元。

            责任编辑：李明
            相关阅读
            旧灯塔的历史
            版权所有 未经授权不得转载。
            """);

        Expect(article, "北港新灯塔正式启用", "2025-03-04T18:30:00", "北港日报");
        AssertNone(article, "首页", "登录", "分享", "责任编辑", "相关阅读", "旧灯塔", "版权所有");
    }

    [Fact]
    public async Task BlogPost_Read_LosesCommentsTagsAndAuthorBox()
    {
        var article = await ArticleReading.ArticleAsync("blog.txt", """
            Salt and Tide | A blog about small harbours

            Why small harbours silt up

            Posted on June 2, 2024 by Ole

            Every harbour fights sand. Dredging once a year is rarely enough, and the bill keeps growing.

            • Currents slow down behind a breakwater.
            • Sand settles where the water is slow.

            The cure depends on the place. Some towns move the entrance, others pump the sand across.[1]

            Tags: harbours, sand
            About the author
            Ole has written about harbours since 2011 and lives by the sea.
            3 Comments
            Anna says: Great post, thank you for writing it!
            Leave a Reply
            Your email address stays with us. Required fields carry a star.
            """);

        Expect(article, "Why small harbours silt up", "2024-06-02T00:00:00", null);
        AssertNone(article, "Salt and Tide", "Posted on", "Tags", "About the author", "since 2011", "Comments", "Great post", "email", "[1]");
        Assert.Equal(2, ArticleBlocks.Parse(article.Text).Count(block => block.Kind == BlockKind.ListItem));
    }

    [Fact]
    public async Task WireStory_Read_TakesTheDateOfItsDateline()
    {
        var article = await ArticleReading.ArticleAsync("wire.txt", """
            Fishing fleet stays in port as storm nears

            PORT ELLIS, Jan. 7, 2025 — The fishing fleet stayed in port on Tuesday as forecasters warned of a storm.

            The coast guard closed three beaches. Schools will open at 10 a.m. Wednesday.
            """);

        Expect(article, "Fishing fleet stays in port as storm nears", "2025-01-07T00:00:00", null);
        Assert.StartsWith("PORT ELLIS, Jan. 7, 2025 — The fishing fleet", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrappedText_Read_JoinsItsLines()
    {
        var article = await ArticleReading.ArticleAsync("mail.txt", """
            Notes from the harbour meeting

            The harbour board met on Monday evening to talk about the plans for
            the new quay, which should be ready before the summer season begins
            and will give room to forty more boats than the old one did in the
            past years.

            Two members asked for a longer study of the currents, because sand
            had filled the last quay within only three winters and the cost of
            dredging it had been far above the estimate of the engineers.
            """);

        Assert.Equal(2, ArticleBlocks.Parse(article.Text).Count);
        Assert.Contains("plans for the new quay", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RelatedLinksInTheMiddle_Read_LosesOnlyThem()
    {
        var article = await ArticleReading.ArticleAsync("middle.txt", """
            Lighthouse keeper retires after forty years

            Nora Finch climbed the stairs for the last time on Friday. She had done so every evening for forty years.

            Related Articles

            The town gave her a lamp made of old lenses. It will stand in the library, where children can switch it on.

            She plans to travel. “I want to see a lighthouse that somebody else has to clean,” she said.

            The lamp itself will be run by a computer from now on. A technician will visit twice a year.
            """);

        AssertNone(article, "Related");
        Assert.Contains("She plans to travel.", article.Text, StringComparison.Ordinal);
        Assert.Contains("twice a year.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArticleAboutCookies_Read_KeepsItsSentences()
    {
        var article = await ArticleReading.ArticleAsync("law.txt", """
            Court rules on cookie banners

            A court ruled on Monday that cookie banners must offer a plain way to refuse. Sites have until June to comply.

            The privacy policy of a shop was at the heart of the case. Customers had to subscribe to its newsletter to go on.

            Lawyers expect more cases. The shop said it would change its banner within a week.
            """);

        Assert.Contains("cookie banners must offer", article.Text, StringComparison.Ordinal);
        Assert.Contains("subscribe to its newsletter to go on.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LabelledLinesOnTop_Read_AreItsFacts()
    {
        var article = await ArticleReading.ArticleAsync("labels.txt", """
            Title: Lamp lit again
            Source: The Harbour Post
            Date: 2025-01-02
            URL: https://post.example/lamp

            The old lamp was lit again on Friday evening. A crowd of forty people cheered.
            """);

        Expect(article, "Lamp lit again", "2025-01-02T00:00:00", "The Harbour Post");
        Assert.Equal("https://post.example/lamp", article.Url?.AbsoluteUri);
        Assert.StartsWith("The old lamp", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColumnistBehindABar_Read_IsNoSource()
    {
        var article = await ArticleReading.ArticleAsync("column.txt", """
            Small harbours deserve better maps | Nora Finch

            The maps of our small harbours are forty years old. That is too old for anyone who sails by night.
            """);

        Expect(article, "Small harbours deserve better maps", null, null);
    }

    [Fact]
    public async Task NoticeOfUnknownWordsBeforeTheTitle_Read_IsLeftOut()
    {
        var article = await ArticleReading.ArticleAsync("notice.txt", """
            Daily Coast
            NEWS  |  SPORT  |  OPINION
            Accept all
            This edition is brought to readers in every coastal town.

            OPINION
            Why the quay must stay
            Jane Roe
            Mon 3 Feb 2025 08.00 CET
            Last modified on Mon 3 Feb 2025 09.00 CET

            The old quay must stay. It has served the town for a century.
            Photograph: Jo Doe/Agency
            Engineers say it can last another fifty years if repaired now. The council votes in March.

            Explore more on these topics
            Quays
            """);

        Expect(article, "Why the quay must stay", "2025-02-03T08:00:00", null);
        Assert.Equal("Jane Roe", article.Author);
        AssertNone(article, "edition", "OPINION", "Photograph", "modified", "Explore", "Jane Roe");
    }

    [Fact]
    public async Task ListOfNotes_Read_KeepsAllLines()
    {
        var article = await ArticleReading.ArticleAsync("notes.txt", "Packing list\n- rope\n- lamp\n- two maps");

        Assert.Equal("Packing list", article.Title);
        Assert.Equal("- rope\n\n- lamp\n\n- two maps", article.Text);
    }

    [Fact]
    public async Task OneLine_Read_IsTitleAndText()
    {
        var article = await ArticleReading.ArticleAsync("line.txt", "Harbour open");

        Assert.Equal(("Harbour open", "Harbour open"), (article.Title, article.Text));
    }

    [Theory]
    [InlineData("The towns agreed.1Both will pay. The rest follows.2 It is late.", "The towns agreed. Both will pay. The rest follows. It is late.")]
    [InlineData("They use version 2.1 of it. Room No.5 is shut. It rose to 7.5 percent.", "They use version 2.1 of it. Room No.5 is shut. It rose to 7.5 percent.")]
    [InlineData("He left early.While others stayed,she wrote.Then rain came.", "He left early. While others stayed,she wrote. Then rain came.")]
    [InlineData("“We will pay,”said the mayor of the town.", "“We will pay,” said the mayor of the town.")]
    [InlineData("See example.com or Node.js and U.S.Navy ships at sea today.", "See example.com or Node.js and U.S.Navy ships at sea today.")]
    [InlineData("old-port-map-2025-finalThe old port was drawn in detail.", "The old port was drawn in detail.")]
    [InlineData("State-of-the-art ships arrived in the old port today.", "State-of-the-art ships arrived in the old port today.")]
    public async Task WebText_Read_IsRepaired(string text, string expected)
    {
        var article = await ArticleReading.ArticleAsync("repair.txt", $"A title for the repair test\n\n{text}");

        Assert.Equal(expected, article.Text);
    }

    private static void Expect(Article article, string title, string? published, string? source)
    {
        Assert.Equal(title, article.Title);
        Assert.Equal(published, article.Published?.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal(source, article.Source);
        Assert.DoesNotContain(title, ArticleBlocks.Parse(article.Text).Select(block => block.Range.Of(article.Text)));
    }

    private static void AssertNone(Article article, params string[] phrases) =>
        Assert.All(phrases, phrase => Assert.DoesNotContain(phrase, article.Text, StringComparison.OrdinalIgnoreCase));
}
