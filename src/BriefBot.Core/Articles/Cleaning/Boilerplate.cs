using System.Collections.Frozen;

namespace BriefBot.Articles.Cleaning;

/// <summary>The words that web sites put around articles, the same on most sites of a language.</summary>
/// <remarks>
/// Only phrases that hardly occur in an article's own sentences belong here, and none that names a site. Structure
/// (where a line stands, how it ends) decides first; see <see cref="LineClassifier"/>. All are lower case.
/// </remarks>
internal static class Boilerplate
{
    /// <summary>A line that says just this is never an article's.</summary>
    internal static readonly FrozenSet<string> WholeLines = Set(
        "home", "menu", "search", "login", "log in", "log out", "sign in", "sign up", "register", "subscribe", "subscribe now", "share", "tweet",
        "share this", "share on facebook", "share on twitter", "share article", "print", "email", "copy link", "facebook", "twitter", "x",
        "whatsapp", "telegram", "linkedin", "reddit", "instagram", "youtube", "pinterest", "rss", "like", "dislike", "likes", "save", "bookmark",
        "follow", "following", "advertisement", "ad", "ads", "sponsored", "sponsored content", "promoted", "comments", "comment", "reply",
        "no comments", "read more", "show more", "load more", "view all", "see all", "more", "next", "previous", "prev", "back", "back to top",
        "top", "close", "accept", "accept all", "reject all", "decline", "manage preferences", "contact", "contact us", "about", "about us",
        "imprint", "terms", "terms of service", "terms of use", "privacy", "sitemap", "careers", "help", "faq", "gift this article",
        "listen to this article", "table of contents", "image", "photo", "video", "play", "watch", "caption", "getty images", "loading",
        "skip to content", "skip to main content", "skip to navigation", "please wait", "continue reading", "donate", "support us", "news",
        "all articles", "all news", "latest news", "latest", "breaking news", "trending", "language", "languages", "english",
        "startseite", "menü", "suche", "anmelden", "registrieren", "teilen", "drucken", "merken", "anzeige", "werbung", "kontakt", "impressum",
        "datenschutz", "agb", "kommentare", "mehr", "weiterlesen", "zum inhalt springen", "zur startseite", "nach oben", "abonnieren",
        "accueil", "connexion", "partager", "publicité", "inicio", "iniciar sesión", "compartir", "publicidad", "imprimir",
        "ホーム", "メニュー", "検索", "ログイン", "新規登録", "会員登録", "シェア", "シェアする", "ツイート", "印刷", "広告", "コメント", "もっと見る",
        "続きを読む", "お問い合わせ", "利用規約", "プライバシーポリシー", "会社概要", "トップページ", "トップへ戻る", "ページトップへ", "運営会社",
        "首页", "登录", "注册", "分享", "评论", "搜索", "广告", "返回顶部", "关于我们", "联系我们", "로그인", "회원가입", "공유", "댓글", "광고");

    /// <summary>A line without a full sentence that holds one of these is never an article's.</summary>
    internal static readonly string[] InShortLines =
    [
        "skip to main", "skip to content", "all rights reserved", "copyright ©", "©", "min read", "minute read", "minutes read", "reading time",
        "leave a comment", "leave a reply", "post a comment", "join the conversation", "your email address", "required fields", "click here to",
        "tap here to", "download our app", "download the app", "image credit", "photo credit", "image source", "getty images", "shutterstock",
        "is generated using ai", "image is generated", "ai-generated image", "for illustrative purposes", "representational image",
        "add as preferred", "show comments", "view comments", "hide comments", "skip ad", "story continues below", "article continues below",
        "scroll to continue", "lesezeit", "min. lesen", "alle rechte vorbehalten", "bildquelle", "tous droits réservés", "todos los derechos",
        "へスキップ", "無断転載", "写真提供", "会員限定", "版权所有", "责任编辑", "저작권", "무단전재",
    ];

    /// <summary>A line of a few words that holds one of these is the site's; a headline about cookies has more words.</summary>
    internal static readonly string[] InFewWords =
    [
        "skip to ", "cookie", "privacy policy", "terms of service", "terms of use", "terms & conditions", "copyright", "newsletter", "subscribe",
        "sign up", "sign in", "log in to", "follow us", "share this", "share on ", "advertisement", "back to ", "read next", "click here",
        "follow on google", "article continues", "continue reading", "datenschutz", "abonnieren", "jetzt anmelden", "zum thema", "lesen sie auch",
        "mehr zum", "クッキー", "メルマガ", "ログイン", "フォロー", "著作権", "プライバシー", "隐私政策", "logo",
    ];

    /// <summary>A whole sentence of the site itself; counts only before and behind the article, never inside it.</summary>
    internal static readonly string[] InSentences =
    [
        "cookie", "privacy policy", "newsletter", "your email address", "required fields", "enable javascript", "javascript is", "subscribe",
        "sign up", "sign in", "log in", "logged in", "all rights reserved", "terms of service", "terms of use", "by clicking", "by continuing",
        "this site uses", "this website uses", "on your device", "our partners", "personal data", "consent to", "reproduction", "without permission", "your browser", "ad blocker", "adblock", "notifications",
        "advertis", "get the latest", "get our", "delivered to your inbox", "follow us", "download our", "share this", "newsroom is",
        "akismet", "recaptcha", "support our journalism", "become a member", "thank you for", "contact us", "moderated",
        "datenschutz", "abonnieren", "alle rechte", "einwilligung", "werbung", "javascript", "tous droits", "derechos reservados",
        "クッキー", "プライバシー", "無断転載", "無断複製", "禁じます", "会員登録", "ご登録", "ログイン", "メールマガジン", "当サイト", "本サイト", "版权", "未经授权", "本网站",
    ];

    /// <summary>How a site speaks to its readers: a sentence about cookies is the site's only with one of these.</summary>
    internal static readonly string[] Addresses =
    [
        "we ", "our ", "us ", "you ", "your ", "you'", "this site", "this website", "please ", "wir ", "unser", "ihre", "nous ", "notre ", "vous ",
        "votre ", "nuestr", "usted", "all rights", "alle rechte", "without permission", "required fields", "当サイト", "本サイト", "ください", "ます。",
        "禁じ", "本网站", "不得", "未经",
    ];

    /// <summary>Headings of what follows an article; a line that begins so may end it.</summary>
    internal static readonly string[] EndMarkers =
    [
        "related articles", "related article", "related stories", "related news", "related posts", "related topics", "related content",
        "related coverage", "related:", "related", "more from", "more on this", "more stories", "more news", "more articles", "most read",
        "most popular", "most viewed", "trending now", "trending stories", "recommended", "you may also like", "you might also like",
        "also read", "read also", "read next", "up next", "what to read next", "explore other", "explore more", "other articles", "latest news",
        "latest articles", "latest stories", "leave a reply", "leave a comment", "post a comment", "write a comment", "comments", "join the discussion",
        "reference url", "reference urls", "reference article", "references", "reference", "sources", "source url", "footnotes", "endnotes",
        "further reading", "about the author", "about the authors", "about author", "share this", "tags:", "tags", "topics", "filed under",
        "previous article", "next article", "previous post", "next post", "post navigation", "editor's picks", "editors' picks", "from the web",
        "popular posts", "recent posts", "recent comments", "categories", "archives", "newsletter", "stay informed", "stay connected",
        "like this", "sponsored", "around the web", "quick links", "follow us", "subscribe",
        "mehr zum thema", "mehr zu", "lesen sie auch", "das könnte sie auch interessieren", "weitere artikel", "ähnliche artikel", "kommentare",
        "meistgelesen", "schlagwörter", "quellen", "verwandte artikel", "articles similaires", "à lire aussi", "sur le même sujet", "commentaires",
        "artículos relacionados", "noticias relacionadas", "comentarios", "lea también",
        "関連記事", "関連ニュース", "関連リンク", "関連キーワード", "おすすめ", "あわせて読みたい", "人気記事", "ランキング", "アクセスランキング", "最新記事", "最新ニュース",
        "新着記事", "コメント", "この記事をシェア", "この記事の著者", "参考文献", "参考url", "前の記事", "次の記事", "カテゴリー",
        "相关阅读", "相关新闻", "相关文章", "推荐阅读", "热门", "评论", "관련기사", "관련 기사", "많이 본 뉴스", "댓글",
    ];

    /// <summary>End markers that no article has inside, so that much may follow them: comments are often longer than the article.</summary>
    internal static readonly string[] FinalMarkers =
    [
        "about the author", "about author", "leave a reply", "leave a comment", "post a comment", "write a comment", "join the discussion",
        "comments", "tags:", "filed under", "post navigation", "kommentare", "schlagwörter", "commentaires", "comentarios", "コメント",
        "この記事の著者", "评论", "댓글",
    ];

    /// <summary>A short line in the middle of an article that sends readers elsewhere.</summary>
    internal static readonly string[] Pointers =
    [
        "read more:", "read more about", "also read:", "also read |", "read also:", "see also:", "see more:", "related:", "related story:",
        "more:", "watch:", "listen:", "must read:", "recommended:", "don't miss:", "don’t miss:", "photo:", "photos:", "image:", "image credit:",
        "credit:", "picture:", "photograph:", "photographs:", "illustration:", "video:", "lesen sie auch:", "mehr dazu:", "foto:", "bild:", "à lire aussi", "lea también", "関連記事：", "写真：", "画像：",
    ];

    /// <summary>Begin a line that says who made the article.</summary>
    internal static readonly string[] BylineStarts =
    [
        "by ", "by:", "written by", "reviewed by", "edited by", "reported by", "reporting by", "editing by", "fact checked by", "fact-checked by",
        "published by", "posted by", "author:", "authors:", "words by", "text by", "photos by", "photographs by", "story by", "translated by",
        "von ", "autor:", "par ", "por ", "文：", "文・", "文／", "取材・文", "記者：", "著者：", "執筆：", "作者：", "作者:", "记者", "编辑：", "편집",
    ];

    /// <summary>Words of a dateline beside its date.</summary>
    internal static readonly FrozenSet<string> DatelineWords = Set(
        "published", "updated", "posted", "modified", "date", "on", "at", "last", "first", "created", "by", "min", "mins", "minute", "minutes",
        "read", "comments", "comment", "am", "pm", "a", "m", "p", "utc", "gmt", "est", "edt", "et", "pst", "pdt", "pt", "cet", "cest", "bst", "ist", "jst",
        "kst", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "views",
        "shares", "share", "hours", "hour", "days", "day", "ago", "veröffentlicht", "aktualisiert", "stand", "am", "um", "uhr", "montag", "dienstag",
        "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lesezeit", "publié", "mis", "à", "jour", "le", "publicado", "actualizado", "el",
        "公開", "更新", "配信", "公開日", "更新日", "投稿日", "掲載", "发布", "发布时间", "入力", "입력", "수정", "월", "화", "수", "목", "금", "토", "일", "月", "火", "水",
        "木", "金", "土", "日");

    private static FrozenSet<string> Set(params string[] words) => words.Distinct().ToFrozenSet(StringComparer.Ordinal);
}
