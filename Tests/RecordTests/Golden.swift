/// Bytes of the first version of the format; never to be made anew.
enum Golden {
    static let slotTable = "6c75237759533d6e04988249b929a3e1092e34fa298b522c64bd43dec8225c30"
    static let subjects = "c43d03e8d1091b91310c3b66f87c1a38def00bfc96abe7cd2d13a775809251c5"
    static let entries = "a7998e1b47f8af7bcd773427a69c47ddbd441fca99d57b67b64403f7688ab5f1"
    static let summaries = "a0219750b728d7206c1841ba9e130ffbd74670d4178881e7e65f574ba98e1272"
    static let heads = "886afc11dbb7f75c84a3a32718cb6b17538db3879bd3dd2b67896d453be793fb"
    static let commitment = "f1fcfa9e7f47c3ba5a54eff5b4bf1a3186d5a09dcafaf1174787b657e7194f45"
    static let voucher = "8ee83b7f8b9d54305eee08418ccf07b0abcd4725955b0d040c31ee13e3b372a4"
    static let sealedSubjectKey =
        "eb476b5a5a8ecb60b50e7fe3b0aca2227b792e8980f95b15fb8460aa6a670ca9f182ec4c44a5d47bad33e6dce54d51d03a0d17629d9d29c272a877a5"
    static let entryKey = "5c985816fca97401f0bec08507c53b3a6dfc7e6d2fef6ce564e04395600c5e4b"
    static let workstation = "1403230b"
    static let associated = "d1ca8f5fbc6594cf6b25870c7e188e16a1db120f7bbbd8dd1efa2b9200aeb7ad"
    static let hash = "89c56c464366f40199b9ceb7f6cb4ecfeb1678555cfb2873d8a60af0a2062cad"
    static let headCode = "89cc42a5535c7fa018db9931b638d9a21a815d1619607c2308146492ccaa485e"
    static let recordHead = "58beb201629c70cbb1e7d08d89c0b9874564b83137fca3f15efd4a0ee8b77564"
    static let publicKey = "5028270640cb9c66702ad92a62b610a3169bda3bfa2225baf750cb827bfff45a"
    static let salt = "e12de12c2a686fc8704fc6e55fb4f6a6037bada3a8b4abd8879f5bee67c47615"
    static let proof = "93a80598fd7e6969f9c462f46321ad2e2becdb57a195e38642613d6a4c33de92"
    static let wrapped =
        "68eeb80915f7b97774454bb2001210b9e477e7cffd5450f484607fdebe484f11c2f7bbebc4de01cd0df5caf3f07902104f9f45b515678a37f5d34aa3"
    static let seal =
        "a2c407847ed5d7d0cc47c9974009ef6156ebade394e4c463fe64b970723b614cb2df7a26e0efce7994646177291bc27e8b8b95ebdf93a95a6d38593bdfb790ba31f1db41cfd3a0983a3a8184ca62e63d"
}
